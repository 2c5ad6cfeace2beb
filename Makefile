# scamdrill: `make play` on a fresh machine builds and starts it, `make test` proves it.
# Needs Swift 6.2 or newer; every other thing that is missing is installed (Debian, Ubuntu) or named.

SHELL := /bin/sh
BINARY := .build/release/scamdrill
# One configuration for the program and its tests: everything is compiled once, and what was tested is what is started.
RELEASE := -c release
# Messages of C libraries name their source files: by places in the checkout, not on this machine.
RELEASE += -Xcc '-ffile-prefix-map=$(CURDIR)/=' -Xcxx '-ffile-prefix-map=$(CURDIR)/='
SOURCES := Package.swift Sources Tests Benchmarks
SCRATCH := $(CURDIR)/.build/test-data
ARGS ?=
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: help play build install uninstall dist test test-full lint format bench clean \
	toolchain packages test-packages swift-tests end-to-end cases
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@echo 'make play       build scamdrill and start it (ARGS="--plain" and the like are passed on)'
	@echo 'make test       every check: lint, Swift tests, release build, end-to-end runs, cases'
	@echo 'make test-full  the same with the long matrices'
	@echo 'make build      the release program at $(BINARY)'
	@echo 'make install    for everyone, below PREFIX=$(PREFIX); make uninstall takes it away again'
	@echo 'make dist       an archive for machines without Swift'
	@echo 'make lint       style only        make format  rewrite into that style'
	@echo 'make bench      speed and memory  make clean   remove what was built'

play: build
	@exec $(BINARY) $(ARGS)

build: toolchain packages
	@swift build $(RELEASE) --product scamdrill

# Built only where it is not there yet, so that root, who may have no Swift, can install it.
$(BINARY):
	@$(MAKE) --no-print-directory build

install: $(BINARY)
	@tools/install $(BINARY) '$(DESTDIR)$(PREFIX)'
	@echo 'scamdrill is at $(DESTDIR)$(PREFIX)/bin/scamdrill.'

uninstall:
	@tools/install --remove '$(DESTDIR)$(PREFIX)'
	@echo 'scamdrill is gone from $(DESTDIR)$(PREFIX); records of practice were left where they are.'

dist: build
	@tools/dist $(BINARY) dist

test: test-packages lint swift-tests build cases end-to-end
	@echo 'make test: style, Swift tests, the cases and the end-to-end runs above all passed.'

test-full:
	@SCAMDRILL_FULL=1 $(MAKE) --no-print-directory test

lint: toolchain
	swift format lint --strict --recursive --parallel $(SOURCES)

format: toolchain
	swift format --in-place --recursive --parallel $(SOURCES)

swift-tests: toolchain packages
	swift build $(RELEASE) --build-tests --explicit-target-dependency-import-check error
	swift test $(RELEASE) --skip-build

# The shipped cases as an author checks them: every rule, then every promise a case makes of itself;
# and the cases that the guides tell authors to copy.
cases: build
	@rm -rf $(SCRATCH) && mkdir -p $(SCRATCH)
	SCAMDRILL_DATA=$(SCRATCH) $(BINARY) scenario lint
	SCAMDRILL_DATA=$(SCRATCH) $(BINARY) scenario test
	@tools/examples docs/CASE-FORMAT.md $(SCRATCH)/examples
	@tools/examples docs/CASE-FORMAT.zh.md $(SCRATCH)/examples
	SCAMDRILL_DATA=$(SCRATCH) $(BINARY) scenario lint $(SCRATCH)/examples/minis

end-to-end: test-packages build
	SCAMDRILL_BINARY=$(CURDIR)/$(BINARY) Tests/EndToEnd/run

bench: test-packages build
	swift run --package-path Benchmarks -c release scamdrill-bench
	python3 tools/bench_process.py $(BINARY)

clean:
	rm -rf .build Benchmarks/.build

# One line and no more when the toolchain is missing or too old.
toolchain:
	@$(if $(shell tools/toolchain),$(error $(shell tools/toolchain)))

packages:
	@tools/packages play

test-packages: toolchain
	@tools/packages play test $(if $(SCAMDRILL_FULL),full)
