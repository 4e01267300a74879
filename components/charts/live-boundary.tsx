'use client'

/** Leaves the interactive chart out for good where its script does not load or fails: the static figure stays. */
import { Component, type ReactNode } from 'react'

interface Props {
  readonly onError: () => void
  readonly children: ReactNode
}

export class LiveBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onError()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
