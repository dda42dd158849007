/** What a paste asks of the editor. */
export interface PasteHouse {
  /** Takes a picture (a `data:` address) and gives the id it will have; `undefined` for what is no picture. */
  takePicture(address: string): string | undefined
  /** Something beyond the limits was left out. */
  cut(): void
}
