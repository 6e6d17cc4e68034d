import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A client that sends bytes and reads lines; nothing of SMTP in it. */
export class Wire {
  private text = '';
  private isOver = false;
  private wake: () => void = () => {};

  private constructor(
    private socket: Socket,
    private readonly lineEnd: string,
  ) {
    this.listen();
  }

  /** @param lineEnd what ends a line that is read */
  static async to(port: number, lineEnd = '\r\n'): Promise<Wire> {
    const socket = connect(port, '127.0.0.1');
    const wire = new Wire(socket, lineEnd);
    await once(socket, 'connect');
    return wire;
  }

  send(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** The next line without its end; null when the server has closed. */
  async line(): Promise<string | null> {
    while (!this.text.includes(this.lineEnd) && !this.isOver) await this.more();
    const end = this.text.indexOf(this.lineEnd);
    if (end < 0) return null;
    const line = this.text.slice(0, end);
    this.text = this.text.slice(end + this.lineEnd.length);
    return line;
  }

  /** Continues under TLS, with a server that must bear the given certificate. */
  async upgrade(ca: Buffer): Promise<void> {
    this.socket.removeAllListeners('data');
    const secure = connectTls({ socket: this.socket, ca, servername: 'mx.x-groupes.example' });
    this.socket = secure;
    this.listen();
    await once(secure, 'secureConnect');
  }

  close(): void {
    this.socket.destroy();
  }

  private more(): Promise<void> {
    return new Promise(resolve => (this.wake = resolve));
  }

  private listen(): void {
    this.socket.on('data', (chunk: Buffer) => {
      this.text += chunk.toString();
      this.wake();
    });
    // A server that cuts a connection may reset it: over is over.
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('close', () => this.end());
    this.socket.on('end', () => this.end());
  }

  private end(): void {
    this.isOver = true;
    this.wake();
  }
}
