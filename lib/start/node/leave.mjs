// Loaded into the app: where the start that it belongs to is killed, the app leaves too, and with it the port.
process.on("disconnect", () => process.exit(0));
