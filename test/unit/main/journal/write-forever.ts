// Run by journal-file.test.ts in a process of its own, to be killed.
import fs from 'node:fs'
import { openJournal } from '@main/journal/journal-file'

const journal = await openJournal(process.argv[2] ?? '')
for (let next = 0; ;) {
  const count = 1 + (next % 5)
  const lines = Array.from({ length: count }, (_, i) => ({
    k: 'profile' as const,
    profile: { text: String(next + i), pad: 'ก'.repeat(2_000) }
  }))
  const reply = await journal.append(lines)
  if (!reply.ok) throw new Error(reply.error.code)
  next += count
  fs.writeSync(1, `${String(reply.value.lines)}\n`)
}
