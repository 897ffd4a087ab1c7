/**
 * Lets a worker read its messages: what is computed in WebAssembly settles its promises without ever doing so, and a visitor who
 * cancels would not be heard. (A timer would wait for four milliseconds each time.)
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
