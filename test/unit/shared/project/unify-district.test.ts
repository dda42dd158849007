import { expect, it } from 'vitest'
import { createNeed, setNeedField } from '@shared/analysis/row-commands'
import { needRecord } from '@shared/analysis/need-record'
import { createPlan } from '@shared/plan/create-plan'
import { createProject, setProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { needsNaming, unifyDistrict } from '@shared/project/unify-district'
import { MemoryPlan } from '../plan/memory-plan'

it('one name stands for a district in every project and need that named it so, once each, in one step', () => {
  const store = new MemoryPlan()
  const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  const [one, both, other] = ['หนึ่ง', 'สอง', 'สาม'].map((title) => store.must(createProject, { plan, issue: '', title, fiscalYear: 2571 })) as [string, string, string]
  const given: readonly (readonly [string, readonly string[]])[] = [[one, ['อ.เมืองสุโขทัย', 'กงไกรลาศ']], [both, ['เมืองสุโขทัย', 'อ.เมืองสุโขทัย']], [other, ['ศรีสำโรง']]]
  for (const [project, value] of given) store.must(setProjectField, { project, field: 'districts', value: [...value] })
  const need = store.must(createNeed, { plan, within: '', title: 'ไกล' })
  store.must(setNeedField, { record: need, field: 'district', value: 'อ.เมืองสุโขทัย' })

  const done = store.run(unifyDistrict, { plan, from: 'อ.เมืองสุโขทัย', to: ' เมืองสุโขทัย ' })
  expect(done.ok && done.value.intents).toHaveLength(3)
  expect([one, both, other].map((id) => store.get(projectRecord, id).fields.districts)).toEqual([['เมืองสุโขทัย', 'กงไกรลาศ'], ['เมืองสุโขทัย'], ['ศรีสำโรง']])
  expect(store.get(needRecord, need).fields.district).toBe('เมืองสุโขทัย')
  expect(needsNaming(store.all(needRecord), 'approved', 'เมืองสุโขทัย')).toEqual([])
  expect(store.run(unifyDistrict, { plan, from: 'เมืองสุโขทัย', to: ' ' })).toMatchObject({ error: { code: 'TITLE_EMPTY' } })
})
