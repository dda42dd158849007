/** The clock of the shell: ms since 1970, UTC. */
export function clock(): number {
  return Date.now()
}
