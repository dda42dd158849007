/** What a paste asks of the editor. */
export interface PasteHouse {
  /** Takes a picture and gives the id it will have, empty for a frame that waits for its picture; `undefined` for what is left out. */
  takePicture(image: Element): string | undefined
  /** A block of this editor shows this picture; `image` is the picture itself where it came along. */
  adoptPicture(id: string, image: Element | null): void
  /** A picture had to be left out: it stood in a cell, or its bytes did not come along. */
  missPicture(): void
  /** Something beyond the limits was left out. */
  cut(): void
}
