/** The same props without those that are `undefined`: react-aria tells "not given" from "given as undefined". */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Drops undefined props, so that our optional props can be handed on under `exactOptionalPropertyTypes`. */
export function given<T extends object>(props: T): Given<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T>
}

/** Joins class names; false and undefined are left out. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
