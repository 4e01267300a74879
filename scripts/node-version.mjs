// Imported before anything else, so that an old Node gets one clear line and not a syntax error.

/** Node 20.19, 22.13 and what is newer than these, as `engines` in package.json says it. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22
}

if (!isNodeNewEnough(process.versions.node)) {
  console.error(
    `Bysource needs Node 20.19, or 22.13 or newer; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}
