import { heldMarkup, holdMarkup, releaseMarkup } from '@/components/served/held-markup'

describe('markup on its way into the HTML', () => {
  it('is held until the last page that shows it has been sent', () => {
    holdMarkup('a', '<svg/>')
    holdMarkup('a', '<svg/>')
    releaseMarkup('a')
    expect(heldMarkup('a')).toBe('<svg/>')
    releaseMarkup('a')
    expect(heldMarkup('a')).toBeUndefined()
  })

  it('may be let go of twice', () => {
    releaseMarkup('a')
    expect(heldMarkup('a')).toBeUndefined()
  })
})
