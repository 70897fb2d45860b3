// Keeps a form on this phone while there is no network: encrypted for the server alone, listed by number, sent once there is one.
// Without this script, or without an encrypted connection, the form is sent as ever.
(function () {
    "use strict";

    var place = document.querySelector("[data-kept]");
    var form = document.querySelector("form.keepable");
    var storage = "gonghui-kept";
    var longest = 7 * 24 * 3600 * 1000;
    var digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    var purpose = "gonghui kept form 1";
    var busy = false;

    function show(name, isShown) {
        document.querySelectorAll("[data-when=" + name + "]").forEach(function (part) { part.hidden = !isShown; });
    }

    function utf8(text) { return new TextEncoder().encode(text); }

    function base64url(bytes) {
        var text = "";
        bytes.forEach(function (byte) { text += String.fromCharCode(byte); });
        return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    }

    function fromBase64url(text) {
        var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
        return Uint8Array.from(plain, function (character) { return character.charCodeAt(0); });
    }

    // --- What waits -----------------------------------------------------------------------------------------------

    function waiting() {
        var all = JSON.parse(localStorage.getItem(storage) || "[]");
        return all.filter(function (one) { return Date.now() - one.at < longest; });
    }

    function keep(all) {
        if (all.length) { localStorage.setItem(storage, JSON.stringify(all)); } else { localStorage.removeItem(storage); }
        list(all);
    }

    function list(all) {
        var lines = all.map(function (one) {
            var line = document.createElement("li");
            line.textContent = (one.bad ? place.dataset.bad : place.dataset.line).replace("#", one.number);
            return line;
        });
        place.querySelector("[data-list]").replaceChildren.apply(place.querySelector("[data-list]"), lines);
        show("waiting", all.length > 0);
        show("bad", all.some(function (one) { return one.bad; }));
    }

    // --- Encrypting -----------------------------------------------------------------------------------------------

    function encrypt(text) {
        var subtle = crypto.subtle;
        var curve = { name: "ECDH", namedCurve: "P-256" };
        var iv = crypto.getRandomValues(new Uint8Array(12));
        var own, point;
        return Promise.all([
            subtle.generateKey(curve, false, ["deriveBits"]),
            subtle.importKey("raw", fromBase64url(place.dataset.key), curve, false, [])
        ]).then(function (keys) {
            own = keys[0];
            return Promise.all([
                subtle.exportKey("raw", own.publicKey),
                subtle.deriveBits({ name: "ECDH", public: keys[1] }, own.privateKey, 256)
            ]);
        }).then(function (found) {
            point = new Uint8Array(found[0]);
            return subtle.importKey("raw", found[1], "HKDF", false, ["deriveKey"]);
        }).then(function (shared) {
            return subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: point, info: utf8(purpose) }, shared,
                { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
        }).then(function (key) {
            return subtle.encrypt({ name: "AES-GCM", iv: iv, additionalData: utf8(place.dataset.keyId) }, key, utf8(text));
        }).then(function (box) {
            var bytes = new Uint8Array(65 + 12 + box.byteLength);
            bytes.set(point);
            bytes.set(iv, 65);
            bytes.set(new Uint8Array(box), 77);
            return base64url(bytes);
        });
    }

    // By which she follows it; made here, so that she has it at once.
    function newCode() {
        return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) { return digits[byte & 31]; }).join("");
    }

    function isResidentID(number) {
        var weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        if (!/^\d{17}[\dX]$/.test(number)) { return false; }
        var sum = weights.reduce(function (sum, weight, place) { return sum + weight * Number(number[place]); }, 0);
        return "10X98765432"[sum % 11] === number[17];
    }

    function isRight() {
        var fields = new FormData(form);
        var plain = function (name) { return String(fields.get(name) || "").replace(/[\s-]/g, "").toUpperCase(); };
        var number = plain("identityNumber");
        var isMobile = /^(\+?86)?1[3-9]\d{9}$/.test(plain("phone"));
        var isNumber = !number || fields.get("identityKind") !== "resident-id" || isResidentID(number);
        return isMobile && isNumber && (plain("employer") || form.querySelector("[name^=segment-]:checked"));
    }

    function keepForm() {
        var all = waiting();
        var code = form.elements.code.value;
        var fields = new URLSearchParams(new FormData(form));
        if (!isRight()) { return show("wrong", true); }
        fields.delete("_form");
        return encrypt(purpose + "\n" + Date.now() + "\n" + fields).then(function (sealed) {
            var last = all.length ? all[all.length - 1].number : 0;
            keep(all.concat({ number: last + 1, at: Date.now(), key: place.dataset.keyId, sealed: sealed }));
            form.reset();
            place.querySelector("[data-code]").textContent = code.match(/.{4}/g).join("-");
            ["wrong", "form"].forEach(function (part) { show(part, false); });
            show("stored", true);
            place.querySelector("[data-when=stored]").scrollIntoView();
        });
    }

    // --- Sending --------------------------------------------------------------------------------------------------

    function token() {
        return fetch(place.dataset.page, { cache: "no-store" }).then(function (answer) { return answer.text(); })
            .then(function (text) {
                return new DOMParser().parseFromString(text, "text/html").querySelector("input[name=_form]").value;
            });
    }

    function sendFirst(mark) {
        var one = waiting().find(function (one) { return !one.bad; });
        if (!one) { return null; }
        var body = new URLSearchParams({ _form: mark, key: one.key, sealed: one.sealed });
        return fetch(place.dataset.kept, { method: "POST", body: body }).then(function (answer) {
            if (!answer.ok && [404, 409, 422].indexOf(answer.status) < 0) { return null; }
            keep(waiting().filter(function (other) { return other.number !== one.number || !answer.ok; }).map(function (other) {
                return other.number === one.number ? Object.assign({}, other, { bad: true }) : other;
            }));
            if (answer.ok) { show("sent", true); }
            return sendFirst(mark);
        });
    }

    function send() {
        keep(waiting());
        if (busy || !waiting().some(function (one) { return !one.bad; })) { return; }
        busy = true;
        token().then(sendFirst).catch(function () { return null; }).then(function () { busy = false; });
    }

    // What came back takes the place of this page, as if the browser had sent the form. What arrived without an answer is sent
    // again under its code, and counts once.
    function submit(event) {
        event.preventDefault();
        form.elements.code.value = newCode();
        var body = new URLSearchParams(new FormData(form));
        fetch(form.action, { method: "POST", body: body }).then(function (answer) {
            return answer.text().then(function (text) {
                history.replaceState(null, "", answer.url);
                document.open();
                document.write(text);
                document.close();
            });
        }, keepForm);
    }

    function prepare() {
        navigator.serviceWorker.register("/worker.js", { scope: place.dataset.scope }).then(function () {
            return caches.open(storage);
        }).then(function (cache) {
            var parts = Array.from(document.querySelectorAll("link[href], script[src]"), function (part) {
                return part.href || part.src;
            });
            return cache.addAll([location.pathname].concat(parts));
        }).then(function () { show("ready", true); }, function () { show("unsafe", true); });
    }

    if (!place || !form) { return; }
    if (!window.isSecureContext || !navigator.serviceWorker || !window.caches) {
        show("unsafe", true);
        return;
    }
    prepare();
    form.addEventListener("submit", submit);
    place.querySelector("[data-send]").addEventListener("click", send);
    place.querySelector("[data-drop]").addEventListener("click", function () {
        keep(waiting().filter(function (one) { return !one.bad; }));
    });
    place.querySelector("[data-next]").addEventListener("click", function () {
        show("stored", false);
        show("form", true);
        window.scrollTo(0, 0);
    });
    window.addEventListener("online", function () { show("offline", false); send(); });
    window.addEventListener("offline", function () { show("offline", true); });
    show("offline", !navigator.onLine);
    send();
    window.setInterval(send, 30000);
}());
