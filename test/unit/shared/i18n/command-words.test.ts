import { describe, expect, test } from 'vitest'
import { commandWords, stepBackName } from '@shared/i18n/command-words'
import { translator } from '@shared/i18n/translator'
import { opSchema } from '@shared/sync/op'

describe('what an op did, in words', () => {
  const t = translator('th')

  test('tells an edit from its undo and redo', () => {
    const names = ['plan.setVision', stepBackName('plan.setVision', 'undo'), stepBackName('plan.setVision', 'redo')]
    expect(names.map((name) => commandWords(t, name))).toEqual(['แก้วิสัยทัศน์', 'เลิกทำ: แก้วิสัยทัศน์', 'ทำซ้ำ: แก้วิสัยทัศน์'])
    for (const name of names) expect(opSchema.shape.command.safeParse(name).success).toBe(true)
  })
})
