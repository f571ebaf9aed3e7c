"""`invoke bench`: a corpus and a peer in, build times and memory as ratios out."""
