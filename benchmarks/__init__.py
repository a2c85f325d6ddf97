"""What is measured against peers and floors; `make bench` runs all of it. No test asserts how long anything takes."""
