import { createCommand, deleteCommand, moveCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { needRecord } from './need-record'
import { riskRecord } from './risk-record'
import { stakeholderRecord } from './stakeholder-record'

const stakeholderList: ListOf<typeof stakeholderRecord> = { name: 'stakeholder', spec: stakeholderRecord, group: null }
const riskList: ListOf<typeof riskRecord> = { name: 'risk', spec: riskRecord, group: null }
const needList: ListOf<typeof needRecord> = { name: 'need', spec: needRecord, group: null }

export const createStakeholder = createCommand(stakeholderList)
export const setStakeholderField = setFieldCommand(stakeholderList, ['title', 'sector', 'expectation', 'influence', 'interest', 'approach'])
export const moveStakeholder = moveCommand(stakeholderList)
export const deleteStakeholder = deleteCommand(stakeholderList)

export const createRisk = createCommand(riskList)
export const setRiskField = setFieldCommand(riskList, ['title', 'cause', 'likelihood', 'impact', 'measure', 'owner'])
export const moveRisk = moveCommand(riskList)
export const deleteRisk = deleteCommand(riskList)

export const createNeed = createCommand(needList)
export const setNeedField = setFieldCommand(needList, ['title', 'district', 'side', 'need', 'source', 'priority'])
export const moveNeed = moveCommand(needList)
export const deleteNeed = deleteCommand(needList)
