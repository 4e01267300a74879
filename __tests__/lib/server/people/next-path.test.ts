import { pathWithin } from '@/lib/server/people/next-path'

it.each(['/desk', '/desk/keys', '/events/x?measure=killed&at=2024-01-01', '/'])(
  'goes on to %s',
  (path) => {
    expect(pathWithin(path)).toBe(path)
  },
)

it.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/desk/../..//evil.example/x',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  '/desk\r\nSet-Cookie: x=1',
])('goes to the desk where %j is asked for', (asked) => {
  expect(pathWithin(asked)).toBe('/desk')
})
