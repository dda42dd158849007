/** The centre in memory, as the simulation keeps it: nearer by than climbing out of the folder. */
export { MemoryCentre } from '../../support/simulation/memory-centre'
