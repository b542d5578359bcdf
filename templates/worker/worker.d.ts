// What the compiler does not know of a service worker, and what the parts of ours hand each other.

declare const OFFLINE: OfflineSite; // the build writes it before the script
declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Type extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: Type,
  listener: (event: ServiceWorkerGlobalScopeEventMap[Type]) => void,
): void;

declare class DecompressionStream {
  constructor(format: "deflate");
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
}

// The packs of one build as one; what was unpacked stays so while the worker lives.
interface Pack extends PackIndex {
  blob: Blob;
  begin: number; // where the pieces begin in it
  texts: Promise<string[]>[]; // of the pieces that were asked for, by their number
}
