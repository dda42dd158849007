export { signPlan } from '../support/sign-plan'
