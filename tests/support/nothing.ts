// Stands for the package server-only, which throws outside of the framework.
export {};
