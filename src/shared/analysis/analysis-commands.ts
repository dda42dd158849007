import { createFact, deleteFact, moveFact, setFactField, setFactItem, setFactYear } from './fact-commands'
import {
  createNeed, createRisk, createStakeholder, deleteNeed, deleteRisk, deleteStakeholder, moveNeed, moveRisk, moveStakeholder, setNeedField,
  setRiskField, setStakeholderField
} from './row-commands'
import { citeSwot, createSwot, createTows, deleteSwot, deleteTows, moveSwot, moveTows, setSwotField, setTowsField, unciteSwot } from './swot-commands'

/** Every command of this room, for the registry. */
export const ANALYSIS_COMMANDS = [
  createSwot, setSwotField, moveSwot, deleteSwot, createTows, setTowsField, moveTows, deleteTows, citeSwot, unciteSwot,
  createStakeholder, setStakeholderField, moveStakeholder, deleteStakeholder, createRisk, setRiskField, moveRisk, deleteRisk,
  createNeed, setNeedField, moveNeed, deleteNeed, createFact, setFactField, setFactItem, setFactYear, moveFact, deleteFact
] as const
