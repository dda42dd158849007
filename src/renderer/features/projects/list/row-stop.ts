import { createContext } from 'react'

/** Whether Tab comes to the row around. */
export const RowStop = createContext(false)
