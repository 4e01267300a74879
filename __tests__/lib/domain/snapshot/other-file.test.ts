/** @jest-environment node */
import { bytesOf, digestOf, idOf, recordText } from '@/lib/domain/snapshot/bytes'
import { verifyFile } from '@/lib/domain/snapshot/verify-file'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { verdictOf, type Say } from '@/lib/sentences/verification'
import { answerOf, recordFrom } from '../../../support/snapshots'

const ID = 'yovy74jxeduk3ech3u4um2z4rf'
const NOBODY = { id: null, digest: null }
const text = recordText(recordFrom([answerOf()]))
const { t } = wordsIn(DEFAULT_LOCALE)
const say: Say = (sentence, values) =>
  (t as (key: string, values: object) => string)(`verify.${sentence}`, values)

const bytes = (...start: number[]) => Uint8Array.from([...start, ...Array<number>(40).fill(0)])

async function saidOf(
  file: Uint8Array<ArrayBuffer>,
  expected = NOBODY as { id: string | null; digest: null },
) {
  const verdict = verdictOf(await verifyFile(file, expected), expected, say)
  expect(verdict.ok).toBe(false)
  return verdict.sentence
}

describe('a file that is no record', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
    ['an empty file', new Uint8Array(), /this file is empty/],
    ['random bytes', bytes(0xc3, 0x28, 0xff, 0x9a), /no.*record.*not text/],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), /this is a picture/],
    ['a picture of the web', bytesOf('RIFF____WEBPVP8 '), /this is a picture/],
    ['a page', bytesOf('<!DOCTYPE html>\n<title>x</title>'), /a web page \(HTML\)/],
    ['a page with a comment first', bytesOf('\uFEFF<!-- saved -->\n<html lang="en">'), /HTML/],
    ['a print', bytesOf('%PDF-1.7\n'), /a PDF/],
    ['words', bytesOf('At least 27 people'), /text, but not JSON/],
    ['a record cut off', bytesOf(text.slice(0, -9)), /not JSON, or JSON that was cut off/],
    ['JSON', bytesOf('{"claims":[]}'), /do not say that they are a record/],
    ['a number', bytesOf('27'), /do not say that they are a record/],
    ['null', bytesOf('null'), /do not say that they are a record/],
    ['a later record', bytesOf('{"schema":"bysource-snapshot/3"}'), /bysource-snapshot\/3/],
    ['half a record', bytesOf('{"schema":"bysource-snapshot/1"}'), /“event” in them is not/],
    ['a record that was printed anew', bytesOf(JSON.stringify(JSON.parse(text), null, 2)), /anew/],
    ['an empty archive', bytes(0x50, 0x4b, 5, 6), /not the archive of a snapshot/],
  ])('is told what it is, and what to take: %s', async (_what, file, sentence) => {
    const said = await saidOf(file)
    expect(said).toMatch(sentence)
    expect(said).toMatch(/^Not verified: .* Take the record \(JSON\) or the archive/)
    expect(said).not.toMatch(/nothing says which snapshot/)
  })

  it.each<[string, string, RegExp]>([
    ['the table', `id,claimant,measure,query\nc,a,killed,http://h/s/${ID}\n`, /table of claims/],
    ['citations', `@misc{${ID},\n url = {http://h/s/${ID}},\n}`, /BibTeX/],
    ['citations of RIS', `TY  - DATA\nUR  - http://h/s/${ID}\n`, /RIS/],
    ['citations as JSON', `[{"id":"${ID}","type":"dataset","title":"x"}]`, /CSL-JSON/],
    ['the description', `{"@context":"https://schema.org","url":"http://h/s/${ID}"}`, /JSON-LD/],
    [
      'the status',
      `{"id":"${ID}","drifted":false,"claims":[],"newClaims":0}`,
      /what changed since/,
    ],
    ['the envelope', `{"id":"${ID}","digest":"x","renditions":{}}`, /how the files were made/],
    ['the page', `<!doctype html><link rel="canonical" href="http://h/s/${ID}">`, /web page/],
  ])('names the snapshot that it was made from: %s', async (_what, file, sentence) => {
    const said = await saidOf(bytesOf(file))
    expect(said).toMatch(sentence)
    expect(said).toContain(`It names snapshot ${ID}`)
    expect(said).toContain(`Take the record, ${ID}.json`)
  })

  it('is told so beside its digest when its name is that of a snapshot', async () => {
    const said = await saidOf(bytesOf('Bad gateway'), { id: ID, digest: null })
    expect(said).toMatch(
      new RegExp(`not those of snapshot ${ID}\\. .*not JSON.*Take the record, ${ID}\\.json`),
    )
  })

  it('leaves a record without a name as it was: with the id that its digest gives', async () => {
    const record = bytesOf(text)
    const id = idOf(await digestOf(record))
    expect(await saidOf(record)).toBe(
      `Not verified: nothing says which snapshot this should be. Its digest, ${await digestOf(record)}, makes it ${id}: compare that with the citation.`,
    )
  })
})
