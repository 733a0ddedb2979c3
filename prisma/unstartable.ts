/** Why Giaoban cannot start: a message that names what to change. It is printed as it is, without a stack. */
export class Unstartable extends Error {
  override readonly name = "Unstartable";
}
