# Lists what can be made.
help:
	@sed -n 's/^## //p' Makefile

release = .build/release/heddle
sample = sample/heddle.sqlite

## make run      install what is missing, build, load the sample round, write its documents, serve it (PORT=8480)
run: setup
	@swift build -c release --static-swift-stdlib --product heddle --quiet
	@.ci/sample $(release) sample

## make test     install what is missing, build, run every test
test: setup
	@.ci/setup tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --skip HTTPTests
	@# Alone, since it measures how long clients are waited for.
	swift test --skip-build --filter HTTPTests

## make browser  walk every page and whole jobs in Chromium (needs PyPI); WALK=trainer for one
browser: setup
	@swift build --quiet --product heddle
	@.ci/browser .build/debug/heddle $(WALK)

## make lint     check the style of every Swift file
lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

## make format   mend the style of every Swift file
format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

## make bench    measure time and memory beside peers and baselines; CASES="start lists" for some
bench:
	@.ci/setup bench
	@swift build -c release --static-swift-stdlib --quiet --product heddle
	@swift build -c release --static-swift-stdlib --quiet --product heddle-bench
	@.build/release/heddle-bench $(release) $(CASES)

## make golden   rewrite the expected documents of the tests (then read the difference)
golden: setup
	RECORD=1 swift test --filter 'ExportsTests' || true
	git status --short Tests

## make figures  rewrite the statistics that outside programs give for the tests (needs PyPI)
figures:
	@.ci/figures

## make pictures rewrite the finished samples in exports and the pictures of them (needs LibreOffice)
pictures: setup
	@.ci/setup documents
	@swift build --quiet --product heddle
	@.ci/pictures .build/debug/heddle

## make screens  rewrite the README's pictures of pages (needs PyPI)
screens: setup
	@swift build --quiet --product heddle
	@.ci/browser .build/debug/heddle screens

## make fuzz     feed one reader with made-up files: TARGET=templates|ods|xlsx|csv|curricula|forms SECONDS=600
fuzz: setup
	@.ci/fuzz $(or $(TARGET),templates) $(or $(SECONDS),600)

## make corpus   make the templates of Tests/OpenDocument/Corpus anew (needs LibreOffice and python3-uno)
corpus:
	@cd Tests/OpenDocument/Corpus && PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 make.py

setup:
	@.ci/setup

.PHONY: help run test browser screens lint format bench golden figures pictures fuzz corpus setup
