"""`invoke bench --pictures`: large photos and two peers in, times and SSIM per byte out."""
