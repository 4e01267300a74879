/** The shapes of the world's countries (Natural Earth, through world-atlas), read once, when a map is first drawn. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { geoBounds } from 'd3-geo'
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Land, LandShape } from '@/lib/charts/map/map-land'

let known: Promise<Land> | undefined

/** For `lib/charts/map/map.ts` alone: it is about a megabyte, and never a part of what is sent. */
export function readLand(): Promise<Land> {
  known ??= Promise.all([readShapes('110m'), readShapes('50m')]).then(([coarse, fine]) => ({
    coarse,
    fine,
  }))
  return known
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

async function readShapes(scale: '110m' | '50m'): Promise<LandShape[]> {
  const path = join(process.cwd(), 'node_modules', 'world-atlas', `countries-${scale}.json`)
  // The package's own documented form.
  const atlas = JSON.parse(await readFile(path, 'utf8')) as Atlas
  return feature(atlas, atlas.objects.countries).features.flatMap((country) => {
    if (!isArea(country)) return []
    const [[west, south], [east, north]] = geoBounds(country)
    const { geometry, properties, id } = country
    return [
      { code: codeOf(id), name: properties.name, bounds: [west, south, east, north], geometry },
    ]
  })
}

type Area = Polygon | MultiPolygon

function isArea<P>(country: Feature<Geometry, P>): country is Feature<Area, P> {
  return country.geometry.type === 'Polygon' || country.geometry.type === 'MultiPolygon'
}

/** The atlas has ISO 3166-1 numbers; every place else in this project has the two letters. */
function codeOf(number: string | number | undefined): string | null {
  if (number === undefined) return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${String(number).padStart(3, '0')}`)
  return /^und-([A-Z]{2})$/.exec(tag)?.[1] ?? null
}
