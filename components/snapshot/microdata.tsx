/**
 * A schema.org description inside the page, as microdata: search engines read it like JSON-LD, and the page
 * keeps its promise to hold no script element. Drawn from the same object as the `.jsonld` file.
 */

const ADDRESSES = new Set(['url', 'license', 'contentUrl'])

export function Microdata({ described, property }: { described: object; property?: string }) {
  const {
    '@type': type,
    '@id': id,
    '@context': _,
    ...properties
  } = Object.fromEntries(Object.entries(described)) as Record<string, unknown> // the entries of an object, by their names
  return (
    <div
      hidden={property === undefined}
      {...(property === undefined ? {} : { itemProp: property })}
      itemScope
      itemType={`https://schema.org/${String(type)}`}
      {...(typeof id === 'string' ? { itemID: id } : {})}
    >
      {Object.entries(properties).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one: unknown, index) => (
          <Property key={`${name} ${index}`} name={name} value={one} />
        )),
      )}
    </div>
  )
}

function Property({ name, value }: { name: string; value: unknown }) {
  if (typeof value === 'object' && value !== null) {
    return <Microdata described={value} property={name} />
  }
  const text = String(value)
  return ADDRESSES.has(name) && URL.canParse(text) ? (
    <link itemProp={name} href={new URL(text).href} />
  ) : (
    <meta itemProp={name} content={text} />
  )
}
