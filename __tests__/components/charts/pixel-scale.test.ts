import { pixelScale } from '@/components/charts/pixel-scale'

describe('the scale of axes in pixels', () => {
  it.each([
    [0, 0],
    [330, 330],
    [660, 660],
  ])('leaves %i where the layout placed it', (value, place) => {
    expect(pixelScale([0, 660], [0, 660])(value)).toBe(place)
  })

  it('runs backwards where the range does', () => {
    const scale = pixelScale([0, 100], [100, 0])
    expect([scale(0), scale(25), scale(100)]).toEqual([100, 75, 0])
    expect(scale.invert(75)).toBe(25)
  })

  it('sets on a copy and leaves the original alone', () => {
    const scale = pixelScale([0, 10], [0, 10])
    const copy = scale.copy().domain([0, 10]).range([0, 100])
    expect([scale(5), copy(5)]).toEqual([5, 50])
    expect([copy.domain(), copy.range()]).toEqual([
      [0, 10],
      [0, 100],
    ])
  })

  it('places everything at the start of its range when its domain is a point', () => {
    expect(pixelScale([3, 3], [10, 20])(3)).toBe(10)
  })
})
