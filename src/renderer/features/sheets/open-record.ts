import { createContext, useContext } from 'react'

/** Opens a project where whoever reads the report reads projects; `at` names a record of it to bring into view. */
export type OpenRecord = (project: string, at?: string) => void

const nowhere: OpenRecord = () => undefined
export const OpenRecordContext = createContext(nowhere)

export function useOpenRecord(): OpenRecord {
  return useContext(OpenRecordContext)
}
