// Too many wait for something that one has to wait for: who asked may ask again in a while.

/** Thrown before anything was begun. */
export class Busy extends Error {
  constructor() {
    super("busy");
    this.name = "Busy";
  }
}
