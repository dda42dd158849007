export { fullPlan, REALISTIC } from '../support/full-plan'
