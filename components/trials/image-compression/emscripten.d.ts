// The codecs' types name a package that they don't bring along; only what is used of it stands here.
declare namespace EmscriptenWasm {
  type ModuleFactory<Made> = (options: { noInitialRun?: boolean; wasmBinary?: ArrayBuffer }) => Promise<Made>;
  type Module = object;
}
