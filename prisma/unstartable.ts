/** Why Giaoban cannot start, in one sentence that names what to change. It is printed as it stands, without a stack. */
export class Unstartable extends Error {
  override readonly name = "Unstartable";
}
