"""The product as a process of its own: a demo, or a plain installation in an empty folder."""

import os
import re
import signal
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """Starts when asked to, on a free port of this machine; `stop` ends it as an operator would."""

    def __init__(self, command: str, build: str, folder: Path, tls: tuple[Path, Path] | None = None):
        self.binary = ROOT / ".build" / build / "gonghui"
        self.command = command
        self.data = folder / "data"
        self.log_file = folder / "server.log"
        self.port = free_port()
        self.tls = tls
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def start(self) -> "Server":
        if not self.binary.exists():
            raise FileNotFoundError(f"{self.binary} is missing; build it first: swift build --product gonghui")
        line = [self.binary, self.command, "--data", self.data, "--port", str(self.port)]
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                line, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=self.environment)
        self.wait_until_healthy()
        return self

    @property
    def environment(self) -> dict[str, str]:
        if not self.tls:
            return dict(os.environ)
        certificate, key = map(str, self.tls)
        return {**os.environ, "GONGHUI_TLS_CERTIFICATE": certificate, "GONGHUI_TLS_KEY": key}

    def wait_until_healthy(self, patience: float = 120) -> None:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.log}")
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=5, context=self.trust) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        self.process.kill()
        raise TimeoutError(f"the server did not answer within {patience:.0f} s:\n{self.log}")

    @property
    def trust(self) -> ssl.SSLContext | None:
        """Certificates of tests are made by nobody in particular."""
        return ssl._create_unverified_context() if self.tls else None

    def stop(self) -> int:
        """Ends it by SIGTERM and returns its exit code; one that does not end is killed and counts as -9."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def run(self, *words: str) -> subprocess.CompletedProcess:
        """A command of the terminal on the same data."""
        line = [self.binary, *words, "--data", self.data, "--log-level", "error"]
        return subprocess.run(line, capture_output=True, text=True, timeout=120)

    @property
    def log(self) -> str:
        return self.log_file.read_text("utf-8", "replace") if self.log_file.exists() else ""

    @property
    def trouble(self) -> str:
        """What of the log somebody wants to see when it went wrong: from the first sign of it, else the end."""
        sign = re.search(r"^.*(Fatal error| error gonghui|\*\*\* Program crashed).*$", self.log, re.M)
        return self.log[sign.start() :][:4000] if sign else self.log[-4000:]

    def said(self, pattern: str, patience: float = 20) -> re.Match:
        """The first match of a pattern in what the server has printed, waiting for it."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if match := re.search(pattern, self.log):
                return match
            time.sleep(0.1)
        raise AssertionError(f"the server printed nothing like {pattern!r}:\n{self.log}")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
