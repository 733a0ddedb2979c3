// Replaces the package server-only, which throws outside of the framework.
export {};
