// Says what a receipt is on this device, without a network: by the keys that came with the page. What is pasted or chosen is sent
// nowhere. Without this script, or where a browser knows no Ed25519, the server alone checks it. The steps are those of
// `gonghui receipt verify`.
(function () {
    "use strict";

    var place = document.querySelector("[data-receipt-keys]");
    var subtle = window.crypto && crypto.subtle;
    if (!place || !subtle || !window.BigInt) { return; }
    var curve = { name: "Ed25519" };
    var format = "gonghui receipt 1";
    var asked = 0;

    // --- Bytes ----------------------------------------------------------------------------------------------------

    function bytes(hexadecimal) {
        if (!/^([0-9a-f]{2})+$/.test(hexadecimal)) { throw new Error("no bytes"); }
        return Uint8Array.from(hexadecimal.match(/../g), function (pair) { return parseInt(pair, 16); });
    }

    function joined(parts) {
        var all = [];
        parts.forEach(function (part) { part.forEach(function (byte) { all.push(byte); }); });
        return Uint8Array.from(all);
    }

    function eight(number) {
        var view = new DataView(new ArrayBuffer(8));
        view.setBigInt64(0, number);
        return new Uint8Array(view.buffer);
    }

    // Each part after its length; nothing has the largest length.
    function canonical(parts) {
        return joined(parts.map(function (part) {
            if (part === null) { return [255, 255, 255, 255]; }
            var body = part;
            if (typeof part === "string") { body = new TextEncoder().encode(part); }
            if (typeof part === "bigint") { body = eight(part); }
            return joined([eight(BigInt(body.length)).slice(4), body]);
        }));
    }

    function sha256(parts) {
        return subtle.digest("SHA-256", joined(parts)).then(function (digest) { return new Uint8Array(digest); });
    }

    // --- What was written -----------------------------------------------------------------------------------------

    // Numbers are longer than numbers here: they are read as words first.
    function parsed(text) {
        var found = JSON.parse(text.replace(/([:\[,]\s*)(-?\d+)(?=\s*[,}\]])/g, '$1"#$2"'));
        if (found.format !== format) { throw new Error("no receipt"); }
        return found;
    }

    function whole(words) {
        var number = BigInt(/^#(-?\d+)$/.exec(words)[1]);
        if (BigInt.asIntN(64, number) !== number) { throw new Error("too long"); }
        return number;
    }

    function optional(words) { return words === undefined ? null : whole(words); }

    function head(text) {
        var fields = {};
        text.split("\n").forEach(function (line) { fields[line.split(" ")[0]] = line.split(" ")[1]; });
        return fields;
    }

    function moment(microseconds) {
        return new Date(Number(microseconds) / 1000 + 8 * 3600 * 1000).toISOString().slice(0, 19).replace("T", " ");
    }

    // --- Checking -------------------------------------------------------------------------------------------------

    function key(name) {
        var line = place.dataset.receiptKeys.split("\n").find(function (line) { return line.split(" ")[1] === name; });
        return line && subtle.importKey("raw", bytes(line.split(" ")[2]), curve, false, ["verify"]);
    }

    // Why a signature does not hold; nothing where it does.
    function fault(name, signature, message) {
        return Promise.resolve(key(name)).then(function (found) {
            if (!found) { return "unknown"; }
            return subtle.verify(curve, found, bytes(signature), message).then(function (isGenuine) {
                return isGenuine ? null : "forged";
            });
        });
    }

    function leaf(found) {
        var received = whole(found.received);
        var line = found.line;
        return sha256([bytes(found.salt), canonical([format, found.number, received, bytes(found.words)])])
            .then(function (commitment) {
                return sha256([[0], canonical([
                    "line1", whole(line.id), received, line.actor, optional(line.account), optional(line.organisation),
                    "receipt.given", "receipt", whole(line.subject), optional(line.version), commitment
                ])]);
            });
    }

    // The root that a leaf and a path give, as RFC 9162 climbs it; nothing where the path does not fit.
    function root(hash, path, place, last) {
        return path.reduce(function (before, sibling) {
            return before.then(function (hash) {
                var isRight = place % 2 === 1 || place === last;
                if (!hash || last === 0) { return null; }
                while (isRight && place % 2 === 0 && place > 0) { place /= 2; last = Math.floor(last / 2); }
                place = Math.floor(place / 2);
                last = Math.floor(last / 2);
                return sha256([[1]].concat(isRight ? [bytes(sibling), hash] : [hash, bytes(sibling)]));
            });
        }, Promise.resolve(hash)).then(function (hash) { return last === 0 ? hash : null; });
    }

    function proven(found, hash) {
        var signed = head(found.head);
        var size = BigInt(signed.size);
        var seq = whole(found.seq);
        var message = canonical([
            "gonghui journal head 1", size, BigInt(signed.previous), bytes(signed.root), BigInt(signed.at), signed.key
        ]);
        if (seq < 1 || seq > size) { return "altered"; }
        return fault(signed.key, signed.signature, message).then(function (fault) {
            return fault || root(hash, found.path, Number(seq) - 1, Number(size) - 1).then(function (root) {
                return root && String(root) === String(bytes(signed.root)) ? "proven" : "altered";
            });
        });
    }

    function promised(found, hash) {
        var by = whole(found.by);
        return fault(found.key, found.signature, canonical(["gonghui promise 1", hash, by, found.key])).then(function (fault) {
            return fault || (Number(by) / 1000 >= Date.now() ? "promised" : "over");
        });
    }

    // --- Saying it ------------------------------------------------------------------------------------------------

    function say(verdict, found) {
        var isGood = verdict === "proven" || verdict === "promised";
        var said = place.querySelector("[data-said]");
        var words = place.dataset[verdict];
        if (found) { words = words.replace("#n", found.number).replace("#t", moment(whole(found.received))); }
        said.className = "notice " + (isGood ? "done" : "trouble");
        said.firstElementChild.textContent = words;
        said.hidden = false;
    }

    function check(text) {
        var turn = ++asked;
        place.querySelector("[data-said]").hidden = true;
        if (!text.trim()) { return; }
        Promise.resolve(text).then(parsed).then(function (found) {
            return leaf(found).then(function (hash) { return (found.path ? proven : promised)(found, hash); })
                .then(function (verdict) { if (turn === asked) { say(verdict, found); } });
        }).catch(function () { if (turn === asked) { say("none"); } });
    }

    subtle.importKey("raw", new Uint8Array(32), curve, false, ["verify"]).then(function () {
        document.querySelector("textarea").addEventListener("input", function (event) { check(event.target.value); });
        document.querySelector("input[type=file]").addEventListener("change", function (event) {
            if (event.target.files.length) { event.target.files[0].text().then(check); }
        });
        place.hidden = false;
    }, function () { });
}());
