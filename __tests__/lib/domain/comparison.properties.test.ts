/** The invariants of domain.md, over histories with revisions, parts, denials and coarse dates: what changes nothing. */
import type { Claim, Clocks, RecordedClaim } from '@/lib/domain/claim'
import { viewOf, type Lane } from '@/lib/domain/comparison'
import { placeIdentity } from '@/lib/domain/event'
import { headlineOf, summaryOf } from '@/lib/domain/headline'
import { laneKey } from '@/lib/domain/lane'
import { rangeOf } from '@/lib/domain/range'
import { datedFrom, endOf } from '@/lib/domain/time'
import {
  appearances,
  clocks,
  directories,
  histories,
  MANY,
  ONE,
  RECORDINGS,
  recordedClaims,
  reordered,
} from '../../support/arbitraries'
import { appearance, exactly, lanesOf, record, SETTING, verdictsOf } from '../../support/claims'
import fc from '../../support/properties'

/** A comparison without where its claims were read. */
const withoutReading = (lanes: readonly Lane[]) => {
  const bare = ({ appearances: _, ...claim }: Claim) => claim
  return lanes.map(({ periods: _, ...lane }) => ({
    ...lane,
    verdicts: verdictsOf([{ ...lane, periods: [] }]),
    support: lane.support.claimants,
    latest: lane.latest && { ...lane.latest, claims: lane.latest.claims.map(bare) },
    current: lane.current.map(bare),
    history: lane.history.map(bare),
    withdrawn: lane.withdrawn.map(bare),
  }))
}

/** Further publications may move a lane up, and change nothing else of it. */
const summariesOf = (lanes: readonly Lane[]) => lanes.flatMap((lane) => summaryOf(lane) ?? [])

const byKey = (lanes: readonly Lane[]) =>
  lanes.toSorted((a, b) => (laneKey(a) < laneKey(b) ? -1 : 1))

it('the order in which claims, appearances and revisions are read changes nothing', () => {
  const twice = histories.chain((records) =>
    fc.tuple(
      fc.constant(records),
      reordered(
        records.map((each) => ({
          ...each,
          appearances: each.appearances.toReversed(),
          revisions: each.revisions.toReversed(),
        })),
      ),
    ),
  )
  fc.assert(
    fc.property(twice, clocks, directories, ([records, read], at, actors) => {
      const [one, other] = [lanesOf(records, at, actors), lanesOf(read, at, actors)]
      expect(withoutReading(other)).toEqual(withoutReading(one))
      expect(other.map(({ periods }) => periods)).toEqual(one.map(({ periods }) => periods))
      expect(summariesOf(other)).toEqual(summariesOf(one))
      expect(headlineOf(summariesOf(other))).toEqual(headlineOf(summariesOf(one)))
    }),
  )
})

it('a further appearance, no earlier than those known, changes neither range, verdicts nor claimants', () => {
  const late = RECORDINGS.at(-1) ?? ''
  const given = histories.chain((records) =>
    fc.tuple(fc.constant(records), fc.nat(records.length - 1), appearances(late)),
  )
  fc.assert(
    fc.property(given, clocks, directories, ([records, index, further], at, actors) => {
      const target = records[index]
      if (target === undefined) throw new Error('the index is within the list')
      const stated = target.appearances.filter(({ statedOn }) => statedOn !== null)
      const published = target.appearances.filter(
        ({ publication }) => publication.publishedAt !== null,
      )
      const again = {
        ...further,
        recordedAt: late,
        // The same utterance, told again: of the same day, in a later publication.
        statedOn: stated[0]?.statedOn ?? null,
        statedOnPrecision: stated[0]?.statedOnPrecision ?? 'day',
        publication: {
          ...further.publication,
          // Nobody knows what comes later than a publication without a date.
          publishedAt: published.length === 0 ? null : '2025-01-01',
        },
      }
      const retold = { ...target, appearances: [...target.appearances, again] }
      const after = records.map((each) => (each === target ? retold : each))
      const [before, told] = [records, after].map((each) => byKey(lanesOf(each, at, actors)))
      expect(withoutReading(told ?? [])).toEqual(withoutReading(before ?? []))
    }),
  )
})

it('a newer claim by one claimant removes its older one from the range, and nothing else', () => {
  const lane = recordedClaims({ lanes: 'one', basis: 'cumulative', related: false })
  fc.assert(
    fc.property(lane, directories, fc.nat(), (records, actors, pick) => {
      const now = { at: null, publishedBy: null, knownAt: null }
      const [before] = lanesOf(records, now, actors)
      fc.pre(before !== undefined)
      const older = before.current[pick % before.current.length]
      fc.pre(older !== undefined)
      const newer = record({
        id: 'newer',
        claimant: older.claimant,
        quantity: exactly(17),
        on: '2025-06-01',
        facts: { group: 'south' },
      })
      const [after] = lanesOf([newer, ...records], now, actors)
      const others = before.current.filter((claim) => claim !== older)
      const expected = [...others.map(({ id }) => id), 'newer'].toSorted()
      expect(after?.current.map(({ id }) => id)).toEqual(expected)
      expect(after?.range).toEqual(rangeOf(after?.current ?? []))
      expect(after?.history.map(({ id }) => id).toSorted()).toEqual(
        [...before.history.map(({ id }) => id), older.id].toSorted(),
      )
      const among = (found: Lane | undefined) =>
        verdictsOf(found === undefined ? [] : [found]).filter(
          ({ a, b }) => ![older.id, 'newer'].includes(a) && ![older.id, 'newer'].includes(b),
        )
      expect(among(after)).toEqual(among(before))
      const steps = (found: Lane | undefined) =>
        found?.steps.filter(({ claim }) => claim !== 'newer')
      expect(steps(after)).toEqual(steps(before))
    }),
  )
})

const isPartOf =
  (whole: RecordedClaim) =>
  ({ first }: RecordedClaim) =>
    first.partOf === whole.id

/** A comparison without its withdrawn claims, and without the lanes that have nothing else. */
const withoutWithdrawn = (lanes: readonly Lane[]) =>
  lanes
    .filter(({ current, history }) => current.length + history.length > 0)
    .map((lane) => ({
      ...lane,
      place: placeIdentity(lane.place),
      withdrawn: [],
      periods: lane.periods.filter(({ claimants }) => claimants > 0),
    }))

it('withdrawing a claim gives exactly the comparison without it, but for what is withdrawn', () => {
  const withdrawnOn = '2024-06-01T00:00:00.000Z'
  const later = clocks.map((at): Clocks => ({
    ...at,
    knownAt: at.knownAt === null ? null : withdrawnOn,
  }))
  const statement = fc.option(fc.constantFrom('2023-09-20', '2023-09-24T10:00:00.000Z'), {
    nil: null,
  })
  fc.assert(
    fc.property(
      histories,
      fc.nat(),
      later,
      directories,
      statement,
      (records, pick, at, actors, statedOn) => {
        const target = records[pick % records.length]
        fc.pre(target !== undefined)
        // A part of a part would lose its way to the outermost whole, and a replacing claim what it replaced.
        fc.pre(target.first.partOf === null || !records.some(isPartOf(target)))
        fc.pre(!records.some(({ first }) => first.step?.replaces === target.id))
        const precision = statedOn !== null && statedOn.length > 10 ? 'time' : 'day'
        const isPublic =
          statedOn === null ||
          at.publishedBy === null ||
          endOf({ date: statedOn, precision }) <= at.publishedBy
        fc.pre(isPublic)
        const withdrawn = {
          ...target,
          revisions: [
            ...target.revisions,
            {
              revision: target.revisions.length + 2,
              by: statedOn === null ? ('record' as const) : ('source' as const),
              reason: 'retraction' as const,
              note: null,
              statedOn,
              statedOnPrecision: precision,
              changes: { status: 'withdrawn' as const },
              recordedAt: withdrawnOn,
              recordedBy: 'editor',
            } as const,
          ],
        }
        const after = records.map((each) => (each === target ? withdrawn : each))
        const without = records.filter((each) => each !== target)
        const [one, other] = [lanesOf(after, at, actors), lanesOf(without, at, actors)]
        expect(withoutWithdrawn(one)).toEqual(withoutWithdrawn(other))
        const isShown = viewOf(after, at, SETTING).claims.some(({ id }) => id === target.id)
        const rest = (lanes: readonly Lane[]) =>
          lanes.flatMap(({ withdrawn }) => withdrawn.map(({ id }) => id))
        if (isShown && target.first.basis !== 'period')
          expect(
            rest(one)
              .filter((id) => id !== target.id)
              .toSorted(),
          ).toEqual(rest(other).toSorted())
      },
    ),
  )
})

it('a claim with a scope changes nothing of a lane without it', () => {
  const limited = fc.constantFrom(
    ['identified'],
    ['presumed'],
    ['by:settlers'],
    ['worded:in camps'],
  )
  const given = fc.tuple(
    recordedClaims({ ...ONE, replacing: false }),
    recordedClaims({ ...ONE, related: false }),
    limited,
  )
  fc.assert(
    fc.property(given, clocks, directories, ([records, others, scope], at, actors) => {
      const further = others.map((each, index) => ({
        ...each,
        id: `further-${index}`,
        statement: 'another',
        first: { ...each.first, scope },
      }))
      const unlimited = (lanes: readonly Lane[]) => lanes.filter((lane) => lane.scope.length === 0)
      const before = lanesOf(records, at, actors)
      const after = lanesOf([...further, ...records], at, actors)
      expect(byKey(unlimited(after))).toEqual(byKey(unlimited(before)))
      for (const lane of after) {
        for (const claim of [...lane.current, ...lane.history, ...lane.withdrawn]) {
          expect(claim.scope).toEqual(lane.scope)
        }
      }
    }),
  )
})

it('reading at a past knownAt is, byte for byte, what was there then', () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom(...RECORDINGS),
      clocks,
      directories,
      (records, knownAt, at, actors) => {
        const isThere = ({ recordedAt }: { recordedAt: string }) => recordedAt <= knownAt
        const then = records.filter(isThere).map((each) => ({
          ...each,
          appearances: each.appearances.filter(isThere),
          revisions: each.revisions.filter(isThere),
        }))
        const past = JSON.stringify(lanesOf(then, { ...at, knownAt: null }, actors))
        expect(JSON.stringify(lanesOf(records, { ...at, knownAt }, actors))).toBe(past)
      },
    ),
  )
})

/** The instant from which a claim that was never revised is there for `at`: by a day its start, else its end, clipped. */
function reachedAt({ first, appearances, recordedAt }: RecordedClaim, knownAt: string | null) {
  const asOf = { date: first.asOf, precision: first.asOfPrecision }
  if (asOf.precision === 'time') return asOf.date
  const start = `${asOf.date}T00:00:00.000Z`
  if (asOf.precision === 'day') return start
  const known = appearances.filter((one) => knownAt === null || one.recordedAt <= knownAt)
  const dates = known.flatMap(({ statedOn, statedOnPrecision, publication }) => [
    ...(statedOn === null ? [] : [endOf({ date: statedOn, precision: statedOnPrecision })]),
    ...(publication.publishedAt === null ? [] : [endOf(datedFrom(publication.publishedAt))]),
  ])
  const publicAt = dates.toSorted()[0] ?? recordedAt
  const end = endOf(asOf)
  return publicAt >= start && publicAt < end ? publicAt : end
}

it('`at` looks at the day alone: it is the comparison of the claims about that day or before', () => {
  fc.assert(
    fc.property(
      recordedClaims({ ...MANY, revised: false, related: false }),
      clocks,
      directories,
      (records, at, actors) => {
        const upTo = records.filter((one) => reachedAt(one, at.knownAt) <= (at.at ?? '9999'))
        expect(lanesOf(records, at, actors)).toEqual(lanesOf(upTo, { ...at, at: null }, actors))
      },
    ),
  )
})

it('an answer for a public moment shows nothing that was published later', () => {
  fc.assert(
    fc.property(histories, clocks, (records, at) => {
      const { publishedBy } = at
      fc.pre(publishedBy !== null)
      for (const claim of viewOf(records, at, SETTING).claims) {
        for (const { publication } of claim.appearances) {
          const { publishedAt } = publication
          if (publishedAt === null) continue
          const over = appearance({ publishedAt }).publication.publishedAt ?? ''
          const end = over.length > 10 ? over : `${over}T23:59:59.999Z`
          expect(end <= publishedBy).toBe(true)
        }
      }
    }),
  )
})
