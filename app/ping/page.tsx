/** An empty dynamic page: for uptime checks, and what the benchmark measures the others against. */
export default function PingPage() {
  return <p>ok</p>
}
