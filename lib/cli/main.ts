/** The `bysource` command, as a process. */
import { runCommand } from './command'

const status = await runCommand(process.argv.slice(2))
// A command that did its work may have said itself how the process ends.
if (status !== 0) process.exit(status)
