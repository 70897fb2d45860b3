// Shows how far an upload is, and sends none that is too large. Without this script the browser sends the form itself.
(function () {
    "use strict";

    function size(bytes) {
        return bytes < 1048576 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1048576).toFixed(1) + " MB";
    }

    function total(form) {
        var sum = 0;
        form.querySelectorAll("input[type=file]").forEach(function (input) {
            Array.prototype.forEach.call(input.files, function (file) { sum += file.size; });
        });
        return sum;
    }

    // What is too large is told before it is sent: what stands in the form is not lost.
    function tooLarge(form) {
        var words = [];
        form.querySelectorAll("input[type=file]").forEach(function (input) {
            Array.prototype.forEach.call(input.files, function (file) {
                if (file.size > Number(input.dataset.most)) { words.push(file.name + " · " + input.dataset.large); }
            });
        });
        return words.join("\n");
    }

    function send(form, event) {
        event.preventDefault();
        if (tooLarge(form)) {
            form.querySelector("input[type=file]").focus();
            return;
        }
        var state = form.querySelector("[data-state]");
        var words = document.createElement("span");
        var bar = document.createElement("progress");
        var button = form.querySelector("button[type=submit]");
        var request = new XMLHttpRequest();
        state.replaceChildren(bar, words);
        bar.setAttribute("aria-label", form.dataset.upload);
        words.textContent = form.dataset.upload + "…";
        button.disabled = true;
        request.upload.addEventListener("progress", function (progress) {
            if (!progress.lengthComputable) { return; }
            bar.max = progress.total;
            bar.value = progress.loaded;
            words.textContent = form.dataset.upload + " " + size(progress.loaded) + " / " + size(progress.total);
        });
        // What came back takes the place of this page, under its own address.
        request.addEventListener("load", function () {
            history.replaceState(null, "", request.responseURL);
            document.open();
            document.write(request.responseText);
            document.close();
        });
        request.addEventListener("error", function () {
            button.disabled = false;
            state.textContent = form.dataset.broken;
        });
        request.open("POST", form.action);
        request.send(new FormData(form));
    }

    document.querySelectorAll("form[data-upload]").forEach(function (form) {
        form.addEventListener("change", function () {
            var state = form.querySelector("[data-state]");
            var sum = total(form);
            var why = tooLarge(form);
            var words = document.createElement("span");
            if (!state) { return; }
            words.className = why ? "field-error" : "";
            words.textContent = why || (sum ? size(sum) : "");
            state.replaceChildren(words);
        });
        form.addEventListener("submit", function (event) { send(form, event); });
    });
}());
