/** The scheme and host of the window's pages. The database belongs to this origin: it never changes. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'planner'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
