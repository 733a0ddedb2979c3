// The secret of the apps that the journeys walk through: those who enter without the sign-in form are sealed in by it.
export const secret = "a secret of the journeys, never of an app for real work";
