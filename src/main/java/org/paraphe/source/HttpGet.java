package org.paraphe.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.brotli.dec.BrotliInputStream;

/**
 * One HTTP/1.1 request to a network address that was checked before. The whole exchange has a
 * deadline, so that an answer that trickles in for ever ends.
 */
final class HttpGet implements Closeable {

  private static final int STEPS = 4;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Socket socket;
  private final HttpAnswer answer;

  private HttpGet(Socket socket, HttpAnswer answer) {
    this.socket = socket;
    this.answer = answer;
  }

  /**
   * Sends a request and reads the head of the answer.
   *
   * @param address where the host of {@code uri} is
   * @param headers besides those that every request has
   * @param timeout for the whole exchange; a quarter of it for each step
   */
  static HttpGet send(URI uri, InetAddress address, Map<String, String> headers, Duration timeout)
      throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    int step = (int) Math.max(1, timeout.toMillis() / STEPS);
    boolean tls = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS : HTTP;
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, port), step);
      socket.setSoTimeout(step);
      socket = tls ? encrypted(socket, uri.getHost(), port) : socket;
      socket.getOutputStream().write(head(uri, headers).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      InputStream in = new BufferedInputStream(new Deadline(socket.getInputStream(), end));
      return new HttpGet(socket, HttpAnswer.read(in));
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket encrypted(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(URI uri, Map<String, String> headers) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
    StringBuilder head = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getHost()).append(port).append("\r\n");
    headers.forEach(
        (name, value) -> head.append(name + ": " + value.replaceAll("[\r\n]", " ") + "\r\n"));
    return head.append("Accept-Encoding: gzip, br\r\nConnection: close\r\n\r\n").toString();
  }

  int status() {
    return answer.status();
  }

  /** A header's first value, or empty. */
  String header(String name) {
    return answer.headers().getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /**
   * The body, decoded.
   *
   * @param max the most bytes after decoding
   */
  byte[] body(int max) throws IOException, RejectedException {
    return Bytes.atMost(decoded(), max);
  }

  private InputStream decoded() throws IOException {
    InputStream body = answer.body();
    return switch (header("Content-Encoding").toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "deflate" -> new InflaterInputStream(body);
      case "br" -> new BrotliInputStream(body);
      default -> throw new IOException("unknown encoding " + header("Content-Encoding"));
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A stream that fails once its time is over. */
  private static final class Deadline extends FilterInputStream {
    private final long end;

    Deadline(InputStream in, long end) {
      super(in);
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      check();
      return super.read(b, offset, length);
    }

    private void check() throws IOException {
      if (System.nanoTime() - end > 0) {
        throw new SocketTimeoutException("the answer takes too long");
      }
    }
  }
}
