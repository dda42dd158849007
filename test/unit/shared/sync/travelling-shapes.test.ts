import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OP_TYPES } from '@shared/record/command'
import { SCHEMA_VERSION } from '@shared/sync/op'
import { RECORD_SPECS } from '@shared/sync/record-registry'

/** Everything that an op may carry, a field a line: the kind, the field, its class, the kind it names, and the values it takes. */
function travellingShapes(): string[] {
  const fields = RECORD_SPECS.flatMap(({ kind, fields }) => Object.entries(fields).map(([name, field]) => {
    const { $schema: _, ...takes } = z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' })
    return `${kind}.${name} ${field.class}${field.ref === undefined ? '' : ` → ${field.ref}`} ${JSON.stringify(takes)}`
  }))
  return [`ops ${OP_TYPES.join(' ')}`, ...fields.sort()]
}

describe('what travels in ops', () => {
  /**
   * A device sends nothing to a centre of a lower number than its ops bear; under the same number a centre would refuse them for good.
   * So another shape needs another SCHEMA_VERSION, which gets a file of its own here. The file of a released version stays as it is.
   */
  it('is of another version when it is of another shape', async () => {
    await expect(`${travellingShapes().join('\n')}\n`).toMatchFileSnapshot(`../../../golden/travelling-shapes-${String(SCHEMA_VERSION)}.txt`)
  })
})
