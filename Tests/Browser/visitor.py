"""A visitor without a browser: sees the bytes and headers of every answer, follows nothing by itself."""

import http.client
import re
import secrets
from dataclasses import dataclass
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

HOMES = (f"127.{a}.{b}.{c}" for a in range(1, 255) for b in range(1, 255) for c in range(1, 255))


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def cookies(self) -> list[str]:
        return self.headers.get_all("Set-Cookie") or []

    @property
    def token(self) -> str:
        """The token of the first form that changes state."""
        return re.search(r'name="_form" value="([0-9a-f]+)"', self.text).group(1)

    @property
    def title(self) -> str:
        return unescape(re.search(r"<title>(.*?)</title>", self.text, re.S).group(1))

    def links(self, prefix: str) -> list[str]:
        """The addresses on the page that begin so, each once, in order, without their fragments."""
        found = (unescape(link).partition("#")[0] for link in re.findall(r'href="([^"]+)"', self.text))
        return list(dict.fromkeys(link for link in found if link.startswith(prefix)))

    @property
    def without_numbers(self) -> str:
        """The page less what differs from request to request: tokens and the number of the request."""
        return re.sub(r'[0-9a-f]{16,}|<code>[^<]*</code>|name="return" value="[^"]*"', "", self.text)


class Visitor:
    """Keeps cookies as a browser does, and says which language it prefers."""

    def __init__(self, address: str, cookies: dict[str, str] | None = None, language: str = "zh-CN"):
        self.host = urlsplit(address).netloc
        self.cookies = dict(cookies or {})
        self.language = language
        # Each comes from an address of its own on this machine, as people do: limits are per address.
        self.home = next(HOMES)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | headers
        return self.ask("POST", path, urlencode(fields or {}).encode(), headers)

    def send_files(self, path: str, fields: dict[str, str], name: str, files: list[tuple[str, bytes]]) -> Answer:
        boundary = secrets.token_hex(16)
        parts = [
            f'Content-Disposition: form-data; name="{key}"\r\n\r\n{value}'.encode() for key, value in fields.items()
        ]
        for file, content in files:
            head = f'Content-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'
            parts.append(head.encode() + content)
        body = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
        body += b"--" + boundary.encode() + b"--\r\n"
        return self.ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})

    def ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Accept": "text/html", "Accept-Language": self.language} | named
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(self.host, timeout=60, source_address=(self.home, 0))
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        self.remember(answer)
        return answer

    def remember(self, answer: Answer) -> None:
        for line in answer.cookies:
            for name, morsel in SimpleCookie(line).items():
                if morsel["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = morsel.value
