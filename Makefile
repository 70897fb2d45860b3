# The two that matter: `make run` and `make test`.

# What a debugger needs of a debug build: `none` where nobody will look, as in continuous integration, which is built sooner then.
DEBUG_INFO ?= dwarf
SWIFT_FLAGS = --explicit-target-dependency-import-check error -j 2 -debug-info-format $(DEBUG_INFO)
# A release holds the Swift runtime itself and leaves out what nothing calls: a page costs a quarter less, and the machine it
# runs on needs no toolchain.
RELEASE_FLAGS = $(SWIFT_FLAGS) -c release --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -function-sections
PORT ?= 8080
DATA ?= demo

.PHONY: run release test bench bench-province soak fuzz score format lint clean setup-run setup-test screenshots

run: setup-run
	@Tools/step "Building (the first time about 5 minutes, later seconds)" \
		swift build $(SWIFT_FLAGS) --product gonghui
	@.build/debug/gonghui demo --data $(DATA) --port $(PORT)

release: setup-run
	@Tools/step "Building" swift build $(RELEASE_FLAGS) --product gonghui

test: setup-test lint
	@Tools/step "Building the tests" swift build $(SWIFT_FLAGS) --build-tests
	@Tools/with-postgres swift test --skip-build $(SWIFT_FLAGS)
	@Tools/step "Scoring the reader" Tools/score Tests/BulletinsTests/Gold
	@Tools/kill-test --build debug --rounds 3 --files 60
	@Tools/step "Asking everything of the API" Tools/api-tests
	@Tools/browser-tests

score: release
	@Tools/score Tests/BulletinsTests/Gold --build release
	@Tools/score ../shared --build release

bench: setup-test release
	@Tools/step "Building the benchmarks" swift build $(RELEASE_FLAGS) --product bench
	@Tools/bench

# SIZE=300000 for a smaller one.
bench-province: setup-test
	@Tools/step "Building the benchmarks" swift build $(RELEASE_FLAGS) --product bench
	@Tools/bench-province $(SIZE)

soak: setup-test release
	@Tools/kill-test --build release --rounds 20 --files 500

fuzz:
	@Tools/fuzz

screenshots: setup-test
	@Tools/step "Building" swift build $(SWIFT_FLAGS) --product gonghui
	@Tools/browser-tests --screenshots docs/screenshots

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

format:
	@swift format --in-place --recursive Package.swift Sources Tests

clean:
	rm -rf .build .venv .venv-peers

setup-run:
	@Tools/setup run

setup-test:
	@Tools/setup test
