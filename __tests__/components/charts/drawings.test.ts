import { heldDrawing, holdDrawing, releaseDrawing } from '@/components/charts/drawings'

describe('a drawing on its way into the HTML', () => {
  it('is held until the last page that shows it has been sent', () => {
    holdDrawing('a', '<svg/>')
    holdDrawing('a', '<svg/>')
    releaseDrawing('a')
    expect(heldDrawing('a')).toBe('<svg/>')
    releaseDrawing('a')
    expect(heldDrawing('a')).toBeUndefined()
  })

  it('may be let go of twice', () => {
    releaseDrawing('a')
    expect(heldDrawing('a')).toBeUndefined()
  })
})
