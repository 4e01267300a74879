/** A picture has an end, however many rows its chart has. */
import { drawPng } from '@/lib/server/snapshots/picture/png'

const chart = (height: number) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 750 ${height}" width="750" height="${height}"><g/></svg>`

const draw = (height: number, width: number) =>
  drawPng(
    { svg: Buffer.from(chart(height)), redraw: async () => '' },
    width,
    {},
    // What is drawn would be made in another process: here it is only asked whether it would be.
    () => false,
  ).catch((reason: unknown) => reason)

it.each([
  [1200, 52_000, 503],
  [1200, 53_000, 422],
  [2400, 13_000, 503],
  [2400, 14_000, 422],
])('a picture %i wide of a chart %i tall: %i', async (width, height, status) => {
  expect(await draw(height, width)).toMatchObject({ status })
})

it('says how tall it would be, and where all of it is', async () => {
  expect(await draw(100_000, 2400)).toMatchObject({
    refusals: [
      { path: ['picture'], message: expect.stringMatching(/320000 pixels tall: the SVG/) },
    ],
  })
})
