// Imported before anything else, so that an old Node gets one clear line and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Bysource needs Node 20.9 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
